CREATE TABLE customer (region text, id int, PRIMARY KEY (region, id));
CREATE TABLE customer_north (region text NOT NULL, id int NOT NULL);
CREATE TABLE purchase (region text, customer int, CONSTRAINT bought FOREIGN KEY (region, customer) REFERENCES customer);
CREATE TABLE purchase_north (region text, customer int);
CREATE TABLE country (code text PRIMARY KEY);
CREATE TABLE town (country text CONSTRAINT lies REFERENCES country);
CREATE TABLE town_west (country text CONSTRAINT lies REFERENCES country);
CREATE TABLE town_east (country text CONSTRAINT lies REFERENCES country ON DELETE CASCADE);
