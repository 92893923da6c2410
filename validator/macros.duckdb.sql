-- What rule cards may call beyond the SQL that DuckDB and PostgreSQL share: the DuckDB side.
-- :as_of is replaced by the date of the run.
CREATE OR REPLACE MACRO as_of() AS :as_of;
CREATE OR REPLACE MACRO years_between(a, b) AS CAST(date_sub('year', a, b) AS BIGINT);
