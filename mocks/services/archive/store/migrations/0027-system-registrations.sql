-- Client information systems that have registered themselves (RFC 7591), and by what they manage their registration (RFC 7592).
create table system_registrations (
  client_id text collate "C" primary key,
  organisation text collate "C" not null,
  -- SHA-256 of the registration access token.
  token_hash text collate "C" not null unique,
  software_id text collate "C" not null,
  registered_at timestamptz not null
);
