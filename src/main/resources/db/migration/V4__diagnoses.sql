-- How one comes to a wrong answer: alternatives, each a list of mistakes at their places. Empty where nothing is certain.
alter table attempt add column diagnoses jsonb not null default '[]';
