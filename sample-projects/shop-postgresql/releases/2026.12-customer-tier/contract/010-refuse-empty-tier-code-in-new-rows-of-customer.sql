-- title: Refuse empty tier_code in new rows of customer
-- planned: true
-- lock: ACCESS EXCLUSIVE on public.customer
-- blocks: everybody

ALTER TABLE public.customer ADD CONSTRAINT chrysalis_filled_tier_code CHECK ((tier_code IS NOT NULL)) NOT VALID;
