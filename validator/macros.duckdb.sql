-- What rule cards may call beyond the SQL that DuckDB and PostgreSQL share: the DuckDB side.
-- :as_of is replaced by the date of the run.
CREATE OR REPLACE MACRO as_of() AS :as_of;
CREATE OR REPLACE MACRO years_between(a, b) AS CAST(date_sub('year', a, b) AS BIGINT);
-- working_calendar numbers the working days of China: (day, number), one row for each day of every announced year.
-- working_days counts the working days after a, b included; NULL where a or b is outside those years.
CREATE OR REPLACE MACRO working_days(a, b) AS
  (SELECT c.number FROM working_calendar c WHERE c.day = b) - (SELECT c.number FROM working_calendar c WHERE c.day = a);
