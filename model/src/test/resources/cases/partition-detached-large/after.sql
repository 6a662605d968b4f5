CREATE TABLE log (id bigint NOT NULL, kind integer NOT NULL) PARTITION BY LIST (kind);
CREATE TABLE log_1 (id bigint NOT NULL, kind integer NOT NULL);
CREATE TABLE log_2 PARTITION OF log FOR VALUES IN (2);
CREATE TABLE tale (id bigint NOT NULL, kind integer NOT NULL) PARTITION BY LIST (kind);
CREATE TABLE tale_1 (id bigint NOT NULL, kind integer NOT NULL);
CREATE TABLE tale_rest PARTITION OF tale DEFAULT;
