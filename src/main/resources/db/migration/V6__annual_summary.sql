-- The annual summary of resolution panels, as it went to the Board: one a year; another of the same year is a correction.

create table annual_summary (
  id          bigserial primary key,
  partnership text not null,
  year_ending date not null,
  summary     text not null,
  remarks     text,
  prepared_by text not null,
  prepared_at timestamptz not null,
  corrects    bigint references annual_summary,
  because     text,
  check ((corrects is null) = (because is null))
);
create unique index annual_summary_year on annual_summary (partnership, year_ending) where corrects is null;

create trigger annual_summary_append_only before update or delete on annual_summary
  for each row execute function refuse_change();
create trigger annual_summary_no_truncate before truncate on annual_summary
  for each statement execute function refuse_change();
