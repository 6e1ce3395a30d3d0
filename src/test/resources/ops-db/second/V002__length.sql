alter table word add column letters integer;
update word set letters = length(text);
