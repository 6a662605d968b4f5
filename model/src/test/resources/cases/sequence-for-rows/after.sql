CREATE SEQUENCE number_of_booking;
CREATE SEQUENCE number_of_ticket;
CREATE TABLE booking (
    id integer NOT NULL DEFAULT nextval('number_of_booking') PRIMARY KEY,
    ticket integer DEFAULT nextval('number_of_ticket')
);
ALTER SEQUENCE number_of_booking OWNED BY booking.id;
ALTER SEQUENCE number_of_ticket OWNED BY booking.ticket;
