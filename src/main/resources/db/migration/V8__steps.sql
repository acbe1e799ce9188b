-- A step of a stage whose limit ends nothing: when it passes, people are told, and the step stays open (WOL-4.1b).

alter table stage_entered add column alerts_only boolean not null default false;
