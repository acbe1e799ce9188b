-- Days on which somebody is away. Rows are added and never changed: for a day the newest row that covers it is in force, so a
-- correction is a further row, also one that says that they are there after all (HAR-4.3a).
create table absence (
  id          bigserial primary key,
  partnership text    not null,
  user_id     text    not null,
  from_day    date    not null,
  until_day   date    not null,
  absent      boolean not null,
  author      text    not null,
  entered_at  timestamptz not null,
  check (until_day >= from_day)
);
create index absence_partnership on absence (partnership, until_day);

create trigger absence_append_only before update or delete on absence for each row execute function refuse_change();
create trigger absence_no_truncate before truncate on absence for each statement execute function refuse_change();
