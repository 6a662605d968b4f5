CREATE TABLE reading (place varchar(20) NOT NULL, degrees int);
INSERT INTO reading (place, degrees) VALUES ('roof', 21), ('roof', 21), ('cellar', NULL);
