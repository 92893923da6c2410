-- What rule cards may call beyond the SQL that DuckDB and PostgreSQL share: the PostgreSQL side.
-- :as_of is replaced by the date of the run.
CREATE OR REPLACE FUNCTION as_of() RETURNS date LANGUAGE sql STABLE AS $$ SELECT :as_of $$;
CREATE OR REPLACE FUNCTION years_between(a date, b date) RETURNS bigint LANGUAGE sql IMMUTABLE
  AS $$ SELECT CAST(date_part('year', age(b, a)) AS bigint) $$;
-- working_calendar numbers the working days of China: (day, number), one row for each day of every announced year.
-- working_days counts the working days after a, b included; NULL where a or b is outside those years.
CREATE OR REPLACE FUNCTION working_days(a date, b date) RETURNS bigint LANGUAGE sql STABLE
  AS $$ SELECT (SELECT c.number FROM working_calendar c WHERE c.day = b)
    - (SELECT c.number FROM working_calendar c WHERE c.day = a) $$;
