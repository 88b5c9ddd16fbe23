-- Programs that call the API: who they are and the SHA-256 of their token, never the token.
create table redress.client_token (
  id uuid primary key,
  name text not null check (name ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
  group_ids text not null,
  sha256 text not null check (length(sha256) = 64),
  created_at timestamptz not null,
  created_by text not null,
  revoked_at timestamptz
);

create unique index client_token_sha256 on redress.client_token (sha256);
create unique index client_token_name on redress.client_token (name) where revoked_at is null;
