-- title: Add foreign key customer_tier_fk to customer
-- planned: true
-- lock: SHARE ROW EXCLUSIVE on public.customer
-- blocks: writers
-- hazards:
--   - notice parent-is-locked: Writers of public.customer_tier wait for as long as the statement holds its lock.

ALTER TABLE public.customer ADD CONSTRAINT customer_tier_fk FOREIGN KEY (tier_code) REFERENCES public.customer_tier(code) NOT VALID;
