create table word (text no_such_type);
