CREATE TABLE ticket (number serial, remark text);
