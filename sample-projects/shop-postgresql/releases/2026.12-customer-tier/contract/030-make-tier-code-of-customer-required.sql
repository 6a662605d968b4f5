-- title: Make tier_code of customer required
-- planned: true
-- lock: ACCESS EXCLUSIVE on public.customer
-- blocks: everybody
-- hazards:
--   - notice tightens: It runs when the old application is gone, which might write what is refused from here on.

ALTER TABLE public.customer ALTER COLUMN tier_code SET NOT NULL;
ALTER TABLE public.customer DROP CONSTRAINT chrysalis_filled_tier_code;
