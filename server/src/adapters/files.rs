//! Files: in a folder below the data directory, or in a bucket where one is configured.

use crate::config::{Config, S3};
use async_trait::async_trait;
use bytes::Bytes;
use domain::kit::outside::{Files, check_key};
use model::{AppError, Result};
use object_store::aws::AmazonS3Builder;
use object_store::local::LocalFileSystem;
use object_store::path::Path;
use object_store::{Attribute, ClientOptions, ObjectStore, PutOptions, RetryConfig};
use std::sync::Arc;
use std::time::Duration;

/// For one try; a bucket that is away should not hold up those who wait for it.
const PATIENCE: Duration = Duration::from_secs(10);
const CONNECTS_WITHIN: Duration = Duration::from_secs(3);
const RETRIES: usize = 2;

/// The place the configuration asks for.
pub fn files(config: &Config) -> Result<Arc<dyn Files>> {
    Ok(match &config.s3 {
        Some(s3) => Arc::new(Kept { store: Arc::new(bucket(s3)?), keeps_types: true }),
        None => Arc::new(Kept { store: Arc::new(folder(config)?), keeps_types: false }),
    })
}

/// A file is written beside its place and then moved there, so that nobody reads half of one.
fn folder(config: &Config) -> Result<LocalFileSystem> {
    let folder = config.data_dir.join("files");
    let fault = |error: &dyn std::fmt::Display| {
        AppError::broken(format_args!("{} cannot be used for files: {error}", folder.display()))
    };
    std::fs::create_dir_all(&folder).map_err(|error| fault(&error))?;
    LocalFileSystem::new_with_prefix(&folder).map_err(|error| fault(&error))
}

fn bucket(s3: &S3) -> Result<object_store::aws::AmazonS3> {
    let mut builder = AmazonS3Builder::new()
        .with_bucket_name(&s3.bucket)
        .with_region(&s3.region)
        .with_access_key_id(&s3.access_key_id)
        .with_secret_access_key(s3.secret_access_key.expose())
        .with_client_options(
            ClientOptions::new()
                .with_timeout(PATIENCE)
                .with_connect_timeout(CONNECTS_WITHIN)
                .with_allow_http(
                    s3.endpoint.as_ref().is_some_and(|endpoint| endpoint.starts_with("http://")),
                ),
        )
        .with_retry(RetryConfig {
            max_retries: RETRIES,
            retry_timeout: PATIENCE * 2,
            ..RetryConfig::default()
        });
    if let Some(endpoint) = &s3.endpoint {
        builder = builder.with_endpoint(endpoint.trim_end_matches('/'));
    }
    builder.build().map_err(|error| AppError::broken(format_args!("the S3_ keys cannot be used: {error}")))
}

struct Kept {
    store: Arc<dyn ObjectStore>,
    /// A folder knows nothing of types.
    keeps_types: bool,
}

#[async_trait]
impl Files for Kept {
    async fn put(&self, key: &str, bytes: Bytes, content_type: &str) -> Result<()> {
        let mut options = PutOptions::default();
        if self.keeps_types {
            options.attributes.insert(Attribute::ContentType, content_type.to_owned().into());
        }
        self.store.put_opts(&path(key)?, bytes.into(), options).await.map_err(|error| away(&error))?;
        Ok(())
    }

    async fn get(&self, key: &str) -> Result<Option<Bytes>> {
        let found = match self.store.get(&path(key)?).await {
            Ok(found) => found.bytes().await,
            Err(error) => Err(error),
        };
        match found {
            Ok(bytes) => Ok(Some(bytes)),
            Err(object_store::Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(away(&error)),
        }
    }

    async fn delete(&self, key: &str) -> Result<()> {
        match self.store.delete(&path(key)?).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(away(&error)),
        }
    }
}

fn path(key: &str) -> Result<Path> {
    check_key(key)?;
    Path::parse(key).map_err(AppError::broken)
}

/// Nothing was changed and later it may go well: as with a database that is away.
fn away(error: &object_store::Error) -> AppError {
    tracing::error!(%error, "files cannot be reached");
    AppError::Busy
}

#[cfg(test)]
mod tests;
