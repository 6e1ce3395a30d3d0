create table word (text text primary key);
create table stream (id integer primary key, epoch text not null);
