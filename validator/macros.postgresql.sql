-- What rule cards may call beyond the SQL that DuckDB and PostgreSQL share: the PostgreSQL side.
-- :as_of is replaced by the date of the run.
CREATE OR REPLACE FUNCTION as_of() RETURNS date LANGUAGE sql STABLE AS $$ SELECT :as_of $$;
CREATE OR REPLACE FUNCTION years_between(a date, b date) RETURNS bigint LANGUAGE sql IMMUTABLE
  AS $$ SELECT CAST(date_part('year', age(b, a)) AS bigint) $$;
