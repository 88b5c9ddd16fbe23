-- Answers that agents put in and finish. Every change is a row of its own, so that nothing is lost and each can be
-- taken back; they are the shop's own words, nobody's personal text.
create table redress.canned_answer (
  id         uuid not null,
  version    int not null check (version > 0),
  title_en   text not null,
  title_zh   text not null,
  text_en    text not null,
  text_zh    text not null,
  removed    boolean not null default false,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (id, version)
);

insert into redress.canned_answer (id, version, title_en, title_zh, text_en, text_zh, changed_by, changed_at) values
('01934c00-0000-7000-8000-000000000001', 1, 'Looking into it', '正在核实',
 E'Thank you for telling us, and I am sorry for the trouble. I look into it myself and have your whole case before me.\nYou will hear from me by {promise}.',
 E'感谢您告诉我们，给您添麻烦了，非常抱歉。您的案件由我亲自核实，之前的内容我都能看到。\n我会在 {promise} 前答复您。',
 'system', now()),
('01934c00-0000-7000-8000-000000000002', 1, 'Ask for pictures', '请补充照片',
 E'Could you send us one or two pictures of the goods and of the parcel? You can add them on the page of your case.\nIt is about order {order}.\nPlease keep both until you have our answer.',
 E'麻烦您补充一两张商品和包裹的照片，在案件页面就可以添加。\n涉及的订单：{order}。\n在收到我们的答复前，请先保留商品和包装。',
 'system', now()),
('01934c00-0000-7000-8000-000000000003', 1, 'Asked the carrier', '已联系快递',
 E'I have asked the carrier today where your parcel is.\nThe parcel belongs to order {order}.\nI will tell you by {promise} what we learned, even if the carrier has not answered by then.',
 E'我今天已经向快递公司核实包裹的位置。\n涉及的订单：{order}。\n无论快递公司是否答复，我都会在 {promise} 前把结果告诉您。',
 'system', now()),
('01934c00-0000-7000-8000-000000000004', 1, 'Refund is under way', '退款已办理',
 E'Your refund has been sent. It depends on your bank when you see it; the page of your case {case} shows each step.',
 E'您的退款已经办理，到账时间取决于您的银行。案件 {case} 的页面会显示每一步的进展。',
 'system', now());
