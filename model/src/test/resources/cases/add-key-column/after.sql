CREATE TABLE reading (place varchar(20) NOT NULL, degrees int, id bigint NOT NULL CONSTRAINT reading_pkey PRIMARY KEY,
    token uuid NOT NULL CONSTRAINT reading_token_key UNIQUE);
