-- Sign-ins on the way to the provider: state, nonce and verifier, for ten minutes, used once.
create table redress.oidc_trip (
  token_sha256      text primary key check (length(token_sha256) = 64),
  state             text not null,
  nonce             text not null,
  verifier          text not null,
  redirect_uri      text not null,
  authorization_uri text not null,
  client_id         text not null,
  next              text,
  begun_at          timestamptz not null
);
create index oidc_trip_by_age on redress.oidc_trip (begun_at);

-- Who somebody is at the provider. An account that is not bound here is never taken over by a name.
create table redress.oidc_account (
  issuer  text not null,
  subject text not null,
  user_id text not null unique,
  primary key (issuer, subject)
);
