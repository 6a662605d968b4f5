-- title: Make chrysalis_twin_unit_amount of order_line required
-- planned: true
-- lock: ACCESS EXCLUSIVE on public.order_line
-- blocks: everybody
-- hazards:
--   - notice tightens: It runs when the old application is gone, which might write what is refused from here on.

ALTER TABLE public.order_line ALTER COLUMN chrysalis_twin_unit_amount SET NOT NULL;
ALTER TABLE public.order_line DROP CONSTRAINT chrysalis_filled_chrysalis_twin_unit_amount;
