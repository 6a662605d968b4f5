-- title: Give tier_code a value for the old application
-- planned: true
-- lock: ACCESS EXCLUSIVE on public.customer
-- blocks: everybody

ALTER TABLE public.customer ALTER COLUMN tier_code SET DEFAULT 'standard';
