-- Goods that a person named where another case is to have a return, until that return begins.
create table redress.named_line (
  number   text not null references redress.case_file,
  line     int not null check (line >= 1),
  quantity int not null check (quantity >= 1),
  primary key (number, line)
);
