-- An answer of the right value that is not in the form asked for: the rule, and the part that breaks it.
alter table attempt add column form_rule text;
alter table attempt add column form_place text;
alter table attempt drop constraint attempt_verdict_check;
alter table attempt add constraint attempt_verdict_check
  check (verdict in ('CORRECT', 'INCORRECT', 'WRONG_FORM', 'INVALID', 'UNDECIDED'));
alter table attempt add check ((verdict = 'WRONG_FORM') = (form_rule is not null));
alter table attempt add check ((verdict = 'WRONG_FORM') = (form_place is not null));
