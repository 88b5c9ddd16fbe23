-- That somebody gave the address of a person who is forgotten: with the person nobody has the address any more.
delete from redress.contact_claim c where not exists (
  select from redress.contact_point p where p.kind = c.kind and p.normalised = c.normalised);
