-- One Chinese character is sought as the beginning of an entry, and the last of a run began none. Of texts that are kept
-- already only the pairs are left: the second character of each becomes an entry too, which finds nothing that is not there.
update redress.search_text s
set terms = s.terms || array_to_tsvector(array(
  select distinct right(lexeme, 1) from unnest(s.terms)
  where lexeme ~ '^[\u3005-\u9fff\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003ffff]{2}$'))
where exists (
  select from unnest(s.terms)
  where lexeme ~ '^[\u3005-\u9fff\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003ffff]{2}$');
