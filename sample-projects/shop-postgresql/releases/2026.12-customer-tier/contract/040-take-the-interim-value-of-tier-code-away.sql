-- title: Take the interim value of tier_code away
-- planned: true
-- lock: ACCESS EXCLUSIVE on public.customer
-- blocks: everybody

ALTER TABLE public.customer ALTER COLUMN tier_code DROP DEFAULT;
