-- title: Take the interim value of TIER_CODE away
-- planned: true
-- lock: EXCLUSIVE on PUBLIC.CUSTOMER
-- blocks: everybody

ALTER TABLE PUBLIC.CUSTOMER ALTER COLUMN TIER_CODE DROP DEFAULT;
