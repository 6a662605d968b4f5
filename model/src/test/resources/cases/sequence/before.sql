CREATE SEQUENCE number_of_order;
CREATE SEQUENCE going;
