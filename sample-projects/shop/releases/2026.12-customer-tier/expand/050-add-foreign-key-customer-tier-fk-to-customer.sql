-- title: Add foreign key CUSTOMER_TIER_FK to CUSTOMER
-- planned: true
-- lock: EXCLUSIVE on PUBLIC.CUSTOMER
-- blocks: everybody
-- hazards:
--   - caution table-scan: The server reads all of PUBLIC.CUSTOMER (3 000 rows) while it holds the lock.
--   - notice parent-is-locked: Writers of PUBLIC.CUSTOMER_TIER wait for as long as the statement holds its lock.

ALTER TABLE PUBLIC.CUSTOMER ADD CONSTRAINT CUSTOMER_TIER_FK FOREIGN KEY ("TIER_CODE") REFERENCES "PUBLIC"."CUSTOMER_TIER"("CODE");
