#!/usr/bin/env bash
# Runs once, when the database's volume is new. CREATEROLE is for the first migration.
set -euo pipefail
psql --set ON_ERROR_STOP=1 --username postgres --set password="$POSTGRES_PASSWORD" <<'SQL'
create role dropcart login createrole password :'password';
create database dropcart owner dropcart;
SQL
