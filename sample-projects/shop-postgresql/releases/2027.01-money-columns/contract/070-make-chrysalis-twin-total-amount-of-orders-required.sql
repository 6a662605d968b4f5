-- title: Make chrysalis_twin_total_amount of orders required
-- planned: true
-- lock: ACCESS EXCLUSIVE on public.orders
-- blocks: everybody
-- hazards:
--   - notice tightens: It runs when the old application is gone, which might write what is refused from here on.

ALTER TABLE public.orders ALTER COLUMN chrysalis_twin_total_amount SET NOT NULL;
ALTER TABLE public.orders DROP CONSTRAINT chrysalis_filled_chrysalis_twin_total_amount;
