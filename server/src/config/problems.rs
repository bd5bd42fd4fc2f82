//! All that is wrong with a configuration, in sentences somebody can act on.

use std::fmt;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problems(pub Vec<String>);

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.as_slice() {
            [one] => write!(f, "the configuration has a problem:\n  - {one}")?,
            many => {
                write!(f, "the configuration has {} problems:", many.len())?;
                for problem in many {
                    write!(f, "\n  - {problem}")?;
                }
            }
        }
        f.write_str(
            "\nKeys are read from the environment and from `.env`; `.env.example` explains each of them.",
        )
    }
}

impl std::error::Error for Problems {}
