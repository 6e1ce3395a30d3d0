-- The sign-in whose device alone moves the slides; null: any of the speaker's.
alter table session add controller uuid references sign_in on delete set null;
