-- Time frames that the sides agreed because the overall limit cannot be kept, the newest row in force (SGL-T.3, AMB-44).
create table agreed_time_frame (
  id              bigserial primary key,
  reference       text not null references dispute,
  agreed_until    date not null,
  during_stage    int  not null,
  during_entry    bigint references stage_entered,  -- null: agreed before the dispute was entered
  reason          text not null,
  interim_safety  text not null,
  agreed_by       jsonb not null,
  due_at          timestamptz not null,
  previous_due_at timestamptz not null,
  entered_by      text not null,
  agreed_at       timestamptz not null
);
create index agreed_time_frame_reference on agreed_time_frame (reference);

create trigger agreed_time_frame_append_only before update or delete on agreed_time_frame for each row execute function refuse_change();
create trigger agreed_time_frame_no_truncate before truncate on agreed_time_frame for each statement execute function refuse_change();
