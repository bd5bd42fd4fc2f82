//! A file as products: its lines, put together and held against each other, before any of them is looked at closely.

use super::Column;
use super::cells::unguarded;
use crate::kit::{AppError, Result};
use model::{FieldProblem, Fields};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap, HashSet};

/// Ten times what a file of ten thousand products needs to hold.
pub(in crate::catalog) const MOST_BYTES: usize = 10 * 1024 * 1024;
const MOST_LINES: usize = 50_000;

/// The cells of a line that are not empty.
pub(in crate::catalog) type Cells = BTreeMap<Column, String>;

/// A product of the file.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(in crate::catalog) struct Entry {
    pub line: i32,
    pub cells: Cells,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub variants: Vec<Line>,
    /// Prices are written with a comma for the point.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub commas: bool,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(in crate::catalog) struct Line {
    pub line: i32,
    pub cells: Cells,
}

/// What is wrong with a line.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(in crate::catalog) struct Problem {
    pub line: i32,
    pub column: Option<Column>,
    pub why: Why,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(in crate::catalog) enum Why {
    Cell(FieldProblem),
    Line(AppError),
}

impl Problem {
    pub(in crate::catalog) fn cell(line: i32, column: Column, problem: FieldProblem) -> Self {
        Self { line, column: Some(column), why: Why::Cell(problem) }
    }
}

/// The products of a file, and what is wrong with lines that can be told without the database: each SKU and each id stands
/// once, each variant follows a product of the file. Refuses, beside `file`, what is no table.
pub(in crate::catalog) fn read(bytes: &[u8]) -> Result<(Vec<Entry>, Vec<Problem>)> {
    let refuse = |problem| AppError::field("file", problem);
    if bytes.is_empty() {
        return Err(refuse(FieldProblem::NoFile));
    }
    if bytes.len() > MOST_BYTES {
        return Err(refuse(FieldProblem::FileTooLarge { megabytes: (MOST_BYTES >> 20) as i64 }));
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).ok().filter(|text| !text.contains('\0'));
    let text = text.ok_or_else(|| refuse(FieldProblem::NotATable))?;
    let delimiter = delimiter(text);
    let mut reader =
        csv::ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(text.as_bytes());
    let header = reader.headers().map_err(|_| refuse(FieldProblem::NotATable))?;
    let columns = columns(header)?;
    let mut lines = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|_| refuse(FieldProblem::NotATable))?;
        let cells = cells(&columns, &record);
        if cells.is_empty() {
            continue;
        }
        if lines.len() == MOST_LINES {
            return Err(refuse(FieldProblem::TooMany { max: MOST_LINES as i64 }));
        }
        lines.push(Line { line: line_of(text, &record), cells });
    }
    if lines.is_empty() {
        return Err(refuse(FieldProblem::NotATable));
    }
    Ok(put_together(lines, delimiter == b';'))
}

/// As a person counts. Where lines before it are empty, the reader says where they begin.
fn line_of(text: &str, record: &csv::StringRecord) -> i32 {
    let Some(position) = record.position() else { return 0 };
    let rest = usize::try_from(position.byte()).ok().and_then(|start| text.as_bytes().get(start..));
    let empty = rest.unwrap_or_default().iter().take_while(|byte| matches!(byte, b'\r' | b'\n'));
    let line = position.line() + empty.filter(|byte| **byte == b'\n').count() as u64;
    i32::try_from(line).unwrap_or(i32::MAX)
}

/// Programs of many countries write a semicolon, since their comma stands in numbers.
fn delimiter(text: &str) -> u8 {
    let first = text.lines().next().unwrap_or_default();
    let count = |mark: char| first.matches(mark).count();
    [(b',', ','), (b';', ';'), (b'\t', '\t')]
        .into_iter()
        .rev()
        .max_by_key(|(_, mark)| count(*mark))
        .map_or(b',', |(byte, _)| byte)
}

fn columns(header: &csv::StringRecord) -> Result<Vec<Option<Column>>> {
    let columns: Vec<Option<Column>> = header.iter().map(Column::named).collect();
    let mut fields = Fields::default();
    let known: Vec<Column> = columns.iter().flatten().copied().collect();
    if known.is_empty() {
        fields.problem("file", FieldProblem::NotATable);
    } else if ![Column::Id, Column::Sku, Column::Name].iter().any(|column| known.contains(column)) {
        // nothing would say which product a line means
        fields.problem("file", FieldProblem::MissingColumn { column: Column::Name.name().to_owned() });
    } else if known.iter().collect::<HashSet<_>>().len() < known.len() {
        fields.problem("file", FieldProblem::Repeated);
    }
    fields.done().map(|()| columns)
}

fn cells(columns: &[Option<Column>], record: &csv::StringRecord) -> Cells {
    let named = columns.iter().zip(record).filter_map(|(column, text)| Some(((*column)?, text.trim())));
    let given = named.filter(|(_, text)| !text.is_empty());
    given.map(|(column, text)| (column, unguarded(text).to_owned())).collect()
}

fn put_together(lines: Vec<Line>, commas: bool) -> (Vec<Entry>, Vec<Problem>) {
    let mut problems = Vec::new();
    let mut seen = HashSet::new();
    for line in &lines {
        for column in [Column::Sku, Column::Id] {
            let Some(text) = line.cells.get(&column) else { continue };
            if text != "-" && !seen.insert((column, text.to_lowercase())) {
                problems.push(Problem::cell(line.line, column, FieldProblem::Repeated));
            }
        }
    }
    let mut entries: Vec<Entry> = Vec::new();
    let mut known: HashMap<String, usize> = HashMap::new();
    let (variants, products): (Vec<Line>, Vec<Line>) =
        lines.into_iter().partition(|line| line.cells.contains_key(&Column::VariantOf));
    for Line { line, cells } in products {
        for column in [Column::Sku, Column::Id] {
            if let Some(text) = cells.get(&column) {
                known.entry(text.to_lowercase()).or_insert(entries.len());
            }
        }
        entries.push(Entry { line, cells, variants: Vec::new(), commas });
    }
    for variant in variants {
        let product = variant.cells.get(&Column::VariantOf).map(|text| text.to_lowercase());
        match product.and_then(|name| known.get(&name)).and_then(|at| entries.get_mut(*at)) {
            Some(entry) => entry.variants.push(variant),
            None => {
                problems.push(Problem::cell(variant.line, Column::VariantOf, FieldProblem::Unknown));
                let Line { line, cells } = variant;
                entries.push(Entry { line, cells, variants: Vec::new(), commas });
            }
        }
    }
    entries.sort_by_key(|entry| entry.line);
    (entries, problems)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> FieldProblem {
        match read(text.as_bytes()) {
            Err(AppError::Invalid(errors)) => errors.0[0].problem.clone(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn variants_stand_with_their_product_wherever_their_line_is() {
        let text = "\u{feff}SKU;Variant of;Options;Price\nB1;tee;size=M;\nTEE;;;19,90\n\nlamp;;;5\n";
        let (entries, problems) = read(text.as_bytes()).unwrap();
        assert_eq!(problems, []);
        let lines: Vec<(i32, usize, bool)> =
            entries.iter().map(|entry| (entry.line, entry.variants.len(), entry.commas)).collect();
        assert_eq!(lines, [(3, 1, true), (5, 0, true)]);
        assert_eq!(entries[0].cells[&Column::Price], "19,90");
    }

    #[test]
    fn what_stands_twice_or_belongs_to_nobody_is_told_by_its_line() {
        let (entries, problems) = read(b"sku,name,variant_of\na,One,\nA,Two,\nb,Red,nobody\n").unwrap();
        assert_eq!(entries.len(), 3);
        assert_eq!(
            problems,
            [
                Problem::cell(3, Column::Sku, FieldProblem::Repeated),
                Problem::cell(4, Column::VariantOf, FieldProblem::Unknown)
            ]
        );
    }

    #[test]
    fn what_is_no_table_is_refused() {
        assert_eq!(said(""), FieldProblem::NoFile);
        assert_eq!(said("hello\nworld\n"), FieldProblem::NotATable);
        assert_eq!(said("sku,name\n"), FieldProblem::NotATable);
        assert_eq!(said("price,stock\n1,2\n"), FieldProblem::MissingColumn { column: "name".into() });
        assert_eq!(said("sku,SKU\n1,2\n"), FieldProblem::Repeated);
        assert!(read(b"sku,name\n\xff\xfe,x\n").is_err() && read(b"sku\n\0\n").is_err());
    }

    #[test]
    fn cells_may_hold_lines_and_quotes() {
        let (entries, _) =
            read("name,description\n\"A \"\"b\"\"\",\"one\ntwo\"\nB,'=x\n".as_bytes()).unwrap();
        assert_eq!(entries[0].cells[&Column::Name], "A \"b\"");
        assert_eq!(entries[0].cells[&Column::Description], "one\ntwo");
        assert_eq!((entries[1].line, entries[1].cells[&Column::Description].as_str()), (4, "=x"));
    }
}
