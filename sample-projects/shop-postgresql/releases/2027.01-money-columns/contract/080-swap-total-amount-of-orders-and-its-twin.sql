-- title: Swap total_amount of orders and its twin
-- planned: true
-- lock: ACCESS EXCLUSIVE on public.orders
-- blocks: everybody
-- hazards:
--   - caution type-changes-here: Both applications meet the new type from here on.

DROP TRIGGER IF EXISTS chrysalis_orders_total_amount ON public.orders;
DROP FUNCTION IF EXISTS public.chrysalis_orders_total_amount();
ALTER TABLE public.orders ALTER COLUMN total_amount DROP NOT NULL;
ALTER TABLE public.orders RENAME COLUMN total_amount TO chrysalis_hidden_total_amount;
ALTER TABLE public.orders RENAME COLUMN chrysalis_twin_total_amount TO total_amount;
CREATE OR REPLACE FUNCTION public.chrysalis_orders_total_amount() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, public, pg_temp
    AS $chrysalis$
DECLARE
    chrysalis_before public.orders.chrysalis_hidden_total_amount%TYPE;
    chrysalis_after public.orders.total_amount%TYPE;
BEGIN
    IF TG_OP = 'INSERT' THEN
        chrysalis_after := (SELECT (total_amount::numeric(12,2)) FROM (SELECT NEW.chrysalis_hidden_total_amount AS total_amount, NEW.id AS id, NEW.customer_id AS customer_id, NEW.status AS status, NEW.created_at AS created_at, NEW.notes AS notes) AS orders);
        IF chrysalis_after IS DISTINCT FROM NEW.total_amount THEN
            chrysalis_before := (SELECT (total_amount::double precision) FROM (SELECT NEW.total_amount AS total_amount, NEW.id AS id, NEW.customer_id AS customer_id, NEW.status AS status, NEW.chrysalis_hidden_total_amount AS chrysalis_hidden_total_amount, NEW.created_at AS created_at, NEW.notes AS notes) AS orders);
            NEW.chrysalis_hidden_total_amount := chrysalis_before;
        END IF;
    ELSE
        IF NEW.total_amount IS DISTINCT FROM OLD.total_amount THEN
            chrysalis_after := (SELECT (total_amount::numeric(12,2)) FROM (SELECT NEW.chrysalis_hidden_total_amount AS total_amount, NEW.id AS id, NEW.customer_id AS customer_id, NEW.status AS status, NEW.created_at AS created_at, NEW.notes AS notes) AS orders);
            IF chrysalis_after IS DISTINCT FROM NEW.total_amount THEN
                chrysalis_before := (SELECT (total_amount::double precision) FROM (SELECT NEW.total_amount AS total_amount, NEW.id AS id, NEW.customer_id AS customer_id, NEW.status AS status, NEW.chrysalis_hidden_total_amount AS chrysalis_hidden_total_amount, NEW.created_at AS created_at, NEW.notes AS notes) AS orders);
                NEW.chrysalis_hidden_total_amount := chrysalis_before;
            END IF;
        END IF;
    END IF;
    RETURN NEW;
END
$chrysalis$;
CREATE OR REPLACE TRIGGER chrysalis_orders_total_amount
    BEFORE INSERT OR UPDATE ON public.orders
    FOR EACH ROW EXECUTE FUNCTION public.chrysalis_orders_total_amount();
