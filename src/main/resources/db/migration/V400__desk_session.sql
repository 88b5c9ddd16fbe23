-- Who is signed in to the pages: the SHA-256 of a random token that only the browser has. A session belongs to the
-- password it was opened with; another password ends it on every node.
create table redress.desk_session (
  token_sha256    text primary key check (length(token_sha256) = 64),
  user_id         text not null,
  password_sha256 text not null,
  signed_in_at    timestamptz not null,
  seen_at         timestamptz not null
);
create index desk_session_of_user on redress.desk_session (user_id);
create index desk_session_by_age on redress.desk_session (seen_at);
