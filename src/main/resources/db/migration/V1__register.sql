-- The register of disputes. Rows are added and never changed: a correction is a new row (GEN-24).
-- It is written in the engine's own transaction and outlives the engine's history clean-up.

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'The register is append-only: % on % is refused. Add a correction instead.', tg_op, tg_table_name;
end $$;

-- The last number given out, per partnership and year: the one table that is counted up.
create table reference_counter (
  partnership text not null,
  year        int  not null,
  last_number int  not null,
  primary key (partnership, year)
);

create table dispute (
  reference      text primary key,
  partnership    text not null,
  policy_version text not null,
  raised_by      text not null,
  raised_at      timestamptz not null,
  identified_on  date not null,
  put_on         date not null,
  category       text not null,
  example        text,
  adult          text not null,
  entry_stage    int  not null
);
create index dispute_partnership on dispute (partnership, raised_at);

create table party (
  id                 bigserial primary key,
  reference          text not null references dispute,
  party_id           text not null,
  agency             text not null,
  team               text,
  side               text not null check (side in ('RAISING', 'RECEIVING')),
  practitioner       text not null,
  practitioner_email text,
  practitioner_user  text,
  joined_at          timestamptz not null,
  added_by           text not null,
  unique (reference, party_id)
);

create table stage_entered (
  id                 bigserial primary key,
  reference          text not null references dispute,
  stage              int  not null,
  rung               text,
  activity_id        text not null,
  nominal_start      date not null,
  limit_working_days int,
  entered_at         timestamptz not null,
  system_outage      boolean not null,
  opened_because     text not null,
  continues_entry    bigint references stage_entered
);
create index stage_entered_reference on stage_entered (reference);

create table stage_left (
  stage_entry bigint primary key references stage_entered,
  left_at     timestamptz not null,
  nominal_end date not null,
  reason      text not null,
  left_by     text
);

-- Every deadline a stage has had, the newest row in force (null: no limit is published for the stage).
create table stage_deadline (
  id              bigserial primary key,
  stage_entry     bigint not null references stage_entered,
  due_at          timestamptz,
  previous_due_at timestamptz,
  because         text not null,
  set_at          timestamptz not null
);
create index stage_deadline_entry on stage_deadline (stage_entry);

-- Who was asked to act, for which party, since when. One of group and user is set.
create table handler (
  id          bigserial primary key,
  reference   text not null references dispute,
  stage_entry bigint references stage_entered,
  party_id    text,
  group_id    text,
  user_id     text,
  since       timestamptz not null,
  check (group_id is not null or user_id is not null)
);
create index handler_reference on handler (reference);

-- What people wrote: one row a submitted form, its answers as they were given.
create table record (
  id          bigserial primary key,
  reference   text not null references dispute,
  stage_entry bigint references stage_entered,
  party_id    text,
  kind        text not null,
  author      text not null,
  written_at  timestamptz not null,
  answers     jsonb not null,
  corrects    bigint references record
);
create index record_reference on record (reference, kind);

-- A wording put on the table, for every party to concur with (GEN-13).
create table proposal (
  id          bigserial primary key,
  reference   text not null references dispute,
  stage_entry bigint not null references stage_entered,
  record_id   bigint not null references record,
  party_id    text not null,
  wording     text not null,
  proposed_at timestamptz not null
);
create index proposal_entry on proposal (stage_entry);

create table agreed_action (
  id          bigserial primary key,
  proposal_id bigint not null references proposal,
  ordinal     int  not null,
  what        text not null,
  owner       text not null,
  due_on      date not null
);

-- The outcome and its date, which is that of the agreement or decision (GEN-16, AMB-55). A reopened dispute gets a further row.
create table outcome (
  id         bigserial primary key,
  reference  text not null references dispute,
  outcome    text not null,
  reached_at timestamptz not null
);
create table dispute_closed (
  id        bigserial primary key,
  reference text not null references dispute,
  closed_at timestamptz not null
);
create table reopening (
  id            bigserial primary key,
  reference     text not null references dispute,
  agreed_entry  bigint not null references stage_entered,
  reported_by   text not null,
  reported_at   timestamptz not null,
  what          text not null
);

create table notice (
  id         uuid primary key,
  reference  text references dispute,
  kind       text not null,
  sender     text not null,
  recipient  text not null,
  subject    text not null,
  body       text not null,
  issued_at  timestamptz not null
);
create index notice_reference on notice (reference);
create table notice_delivery (
  id           bigserial primary key,
  notice_id    uuid not null references notice,
  addresses    text not null,
  delivered_at timestamptz not null
);

-- Reminders already sent, so that none goes out twice.
create table reminder_sent (
  task_id text not null,
  due_at  timestamptz not null,
  kind    text not null,
  sent_at timestamptz not null,
  primary key (task_id, due_at, kind)
);

-- Working days added to or taken from the published bank holidays; the newest row for a date is in force.
create table calendar_change (
  id          bigserial primary key,
  partnership text,
  day         date not null,
  working     boolean not null,
  reason      text not null,
  author      text not null,
  entered_at  timestamptz not null
);

do $$
declare t text;
begin
  foreach t in array array['dispute','party','stage_entered','stage_left','stage_deadline','handler','record','proposal',
      'agreed_action','outcome','dispute_closed','reopening','notice','notice_delivery','reminder_sent','calendar_change'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()', t || '_append_only', t);
    execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()', t || '_no_truncate', t);
  end loop;
end $$;
