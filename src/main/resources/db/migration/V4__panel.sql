-- Resolution panels: who sat when, for which agency, and who chaired. Rows are added and never changed (GEN-24, GEN-19).

create table panel (
  id          bigserial primary key,
  reference   text not null references dispute,
  stage_entry bigint references stage_entered,
  formed_by   text not null,
  formed_at   timestamptz not null
);
create index panel_reference on panel (reference);

-- A seat: represents is empty for somebody who sits by office alone.
create table panel_member (
  id           bigserial primary key,
  panel        bigint not null references panel,
  user_id      text not null,
  employer     text,
  represents   text,
  office       text,
  appointed_by text not null,
  appointed_at timestamptz not null
);
create index panel_member_panel on panel_member (panel);

create table panel_member_left (
  member  bigint primary key references panel_member,
  because text not null,
  left_at timestamptz not null
);

-- Who chairs, the newest row in force (AMB-30).
create table panel_chair (
  id           bigserial primary key,
  panel        bigint not null references panel,
  user_id      text not null,
  appointed_by text not null,
  appointed_at timestamptz not null
);

do $$
declare t text;
begin
  foreach t in array array['panel','panel_member','panel_member_left','panel_chair'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()', t || '_append_only', t);
    execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()', t || '_no_truncate', t);
  end loop;
end $$;
