-- title: Create table CUSTOMER_TIER
-- planned: true
-- lock: catalog on PUBLIC.CUSTOMER_TIER
-- blocks: nobody
-- hazards:
--   - notice undo-drops-new-rows: Undoing it drops the table with the rows that the new application wrote into it.

CREATE TABLE PUBLIC.CUSTOMER_TIER (
    CODE CHARACTER VARYING(20) NOT NULL,
    TITLE CHARACTER VARYING(80) NOT NULL,
    CONSTRAINT CUSTOMER_TIER_PKEY PRIMARY KEY ("CODE")
);
