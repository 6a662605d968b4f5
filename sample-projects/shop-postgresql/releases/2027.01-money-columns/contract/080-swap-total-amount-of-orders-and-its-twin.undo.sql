DROP TRIGGER IF EXISTS "~chrysalis_6_orders_total_amount" ON public.orders;
DROP FUNCTION IF EXISTS public.chrysalis_6_orders_total_amount();
ALTER TABLE public.orders RENAME COLUMN total_amount TO chrysalis_twin_total_amount;
ALTER TABLE public.orders RENAME COLUMN chrysalis_hidden_total_amount TO total_amount;
ALTER TABLE public.orders ALTER COLUMN total_amount SET NOT NULL;
CREATE FUNCTION public.chrysalis_6_orders_total_amount() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp
    AS $chrysalis$
DECLARE
    chrysalis_given record := NEW;
    chrysalis_following record;
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.chrysalis_twin_total_amount IS NOT NULL THEN
            chrysalis_following := NEW;
            chrysalis_following.chrysalis_twin_total_amount := (SELECT (total_amount::numeric(12,2)) FROM (SELECT chrysalis_given.total_amount AS total_amount) AS orders);
            IF record_image_ne(ROW(chrysalis_following.chrysalis_twin_total_amount), ROW(NEW.chrysalis_twin_total_amount)) THEN
                NEW.total_amount := (SELECT (total_amount::double precision) FROM (SELECT chrysalis_given.chrysalis_twin_total_amount AS total_amount) AS orders);
            END IF;
        ELSE
            NEW.chrysalis_twin_total_amount := (SELECT (total_amount::numeric(12,2)) FROM (SELECT chrysalis_given.total_amount AS total_amount) AS orders);
        END IF;
    ELSE
        IF record_image_ne(ROW(NEW.chrysalis_twin_total_amount), ROW(OLD.chrysalis_twin_total_amount)) THEN
            chrysalis_following := NEW;
            chrysalis_following.chrysalis_twin_total_amount := (SELECT (total_amount::numeric(12,2)) FROM (SELECT chrysalis_given.total_amount AS total_amount) AS orders);
            IF record_image_ne(ROW(chrysalis_following.chrysalis_twin_total_amount), ROW(NEW.chrysalis_twin_total_amount)) THEN
                NEW.total_amount := (SELECT (total_amount::double precision) FROM (SELECT chrysalis_given.chrysalis_twin_total_amount AS total_amount) AS orders);
            END IF;
        ELSIF record_image_ne(ROW(NEW.total_amount), ROW(OLD.total_amount)) THEN
            NEW.chrysalis_twin_total_amount := (SELECT (total_amount::numeric(12,2)) FROM (SELECT chrysalis_given.total_amount AS total_amount) AS orders);
        END IF;
    END IF;
    RETURN NEW;
END
$chrysalis$;
CREATE TRIGGER "~chrysalis_6_orders_total_amount"
    BEFORE INSERT OR UPDATE ON public.orders
    FOR EACH ROW EXECUTE FUNCTION public.chrysalis_6_orders_total_amount();
