CREATE TABLE parent (id bigserial NOT NULL);
CREATE TABLE heir (place polygon) INHERITS (parent);
