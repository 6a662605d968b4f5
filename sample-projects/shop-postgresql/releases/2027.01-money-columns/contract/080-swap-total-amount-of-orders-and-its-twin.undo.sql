DROP TRIGGER IF EXISTS chrysalis_orders_total_amount ON public.orders;
DROP FUNCTION IF EXISTS public.chrysalis_orders_total_amount();
ALTER TABLE public.orders RENAME COLUMN total_amount TO chrysalis_twin_total_amount;
ALTER TABLE public.orders RENAME COLUMN chrysalis_hidden_total_amount TO total_amount;
ALTER TABLE public.orders ALTER COLUMN total_amount SET NOT NULL;
CREATE OR REPLACE FUNCTION public.chrysalis_orders_total_amount() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, public, pg_temp
    AS $chrysalis$
DECLARE
    chrysalis_before public.orders.total_amount%TYPE;
    chrysalis_after public.orders.chrysalis_twin_total_amount%TYPE;
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.chrysalis_twin_total_amount IS NOT NULL THEN
            chrysalis_after := (SELECT (total_amount::numeric(12,2)) FROM (SELECT NEW.total_amount AS total_amount, NEW.id AS id, NEW.customer_id AS customer_id, NEW.status AS status, NEW.created_at AS created_at, NEW.notes AS notes, NEW.chrysalis_twin_total_amount AS chrysalis_twin_total_amount) AS orders);
            IF chrysalis_after IS DISTINCT FROM NEW.chrysalis_twin_total_amount THEN
                chrysalis_before := (SELECT (chrysalis_twin_total_amount::double precision) FROM (SELECT NEW.chrysalis_twin_total_amount AS chrysalis_twin_total_amount, NEW.id AS id, NEW.customer_id AS customer_id, NEW.status AS status, NEW.total_amount AS total_amount, NEW.created_at AS created_at, NEW.notes AS notes) AS orders);
                NEW.total_amount := chrysalis_before;
            END IF;
        ELSE
            chrysalis_after := (SELECT (total_amount::numeric(12,2)) FROM (SELECT NEW.total_amount AS total_amount, NEW.id AS id, NEW.customer_id AS customer_id, NEW.status AS status, NEW.created_at AS created_at, NEW.notes AS notes, NEW.chrysalis_twin_total_amount AS chrysalis_twin_total_amount) AS orders);
            NEW.chrysalis_twin_total_amount := chrysalis_after;
        END IF;
    ELSE
        IF NEW.chrysalis_twin_total_amount IS DISTINCT FROM OLD.chrysalis_twin_total_amount THEN
            chrysalis_after := (SELECT (total_amount::numeric(12,2)) FROM (SELECT NEW.total_amount AS total_amount, NEW.id AS id, NEW.customer_id AS customer_id, NEW.status AS status, NEW.created_at AS created_at, NEW.notes AS notes, NEW.chrysalis_twin_total_amount AS chrysalis_twin_total_amount) AS orders);
            IF chrysalis_after IS DISTINCT FROM NEW.chrysalis_twin_total_amount THEN
                chrysalis_before := (SELECT (chrysalis_twin_total_amount::double precision) FROM (SELECT NEW.chrysalis_twin_total_amount AS chrysalis_twin_total_amount, NEW.id AS id, NEW.customer_id AS customer_id, NEW.status AS status, NEW.total_amount AS total_amount, NEW.created_at AS created_at, NEW.notes AS notes) AS orders);
                NEW.total_amount := chrysalis_before;
            END IF;
        ELSIF NEW.total_amount IS DISTINCT FROM OLD.total_amount THEN
            chrysalis_after := (SELECT (total_amount::numeric(12,2)) FROM (SELECT NEW.total_amount AS total_amount, NEW.id AS id, NEW.customer_id AS customer_id, NEW.status AS status, NEW.created_at AS created_at, NEW.notes AS notes, NEW.chrysalis_twin_total_amount AS chrysalis_twin_total_amount) AS orders);
            NEW.chrysalis_twin_total_amount := chrysalis_after;
        END IF;
    END IF;
    RETURN NEW;
END
$chrysalis$;
CREATE OR REPLACE TRIGGER chrysalis_orders_total_amount
    BEFORE INSERT OR UPDATE ON public.orders
    FOR EACH ROW EXECUTE FUNCTION public.chrysalis_orders_total_amount();
