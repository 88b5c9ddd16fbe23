-- What the provider said of whoever came in by it, shown to it again when they sign out there too; gone with the session.
alter table redress.desk_session add column id_token text;
