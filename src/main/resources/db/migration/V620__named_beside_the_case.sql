-- When a person is forgotten, texts of cases without a customer are looked through for their name: few among many.
create index case_without_customer on redress.case_file (number) where customer_id is null;
