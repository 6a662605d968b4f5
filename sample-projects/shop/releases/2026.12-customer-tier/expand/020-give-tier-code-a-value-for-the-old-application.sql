-- title: Give TIER_CODE a value for the old application
-- planned: true
-- lock: EXCLUSIVE on PUBLIC.CUSTOMER
-- blocks: everybody

ALTER TABLE PUBLIC.CUSTOMER ALTER COLUMN TIER_CODE SET DEFAULT 'standard';
