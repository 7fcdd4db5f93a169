package app.beep.local.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;
import java.net.ConnectException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One address in front of several instances, as a Kubernetes Service is: connections go to the instances in turn, and
 * past those that do not accept them. Closing it ends all connections through it.
 */
public final class ServiceAddress implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";
    private static final int CONNECT_MILLIS = 2_000;

    private final Vertx vertx;
    private final NetClient client;
    private final List<Integer> instances;
    private int turn;

    private ServiceAddress(Vertx vertx, List<Integer> instances) {
        this.vertx = vertx;
        this.instances = List.copyOf(instances);
        client = vertx.createNetClient(
                new NetClientOptions().setConnectTimeout(CONNECT_MILLIS).setTcpNoDelay(true));
    }

    /**
     * Listens on the port of the loopback address.
     *
     * @param instances the ports behind it
     * @throws IllegalStateException when the port is taken
     */
    public static ServiceAddress listen(int port, List<Integer> instances) {
        var address = new ServiceAddress(Vertx.vertx(), instances);
        try {
            address.server().listen(port, LOOPBACK).await(CONNECT_MILLIS, TimeUnit.MILLISECONDS);
            return address;
        } catch (TimeoutException | RuntimeException e) {
            address.close();
            throw new IllegalStateException("Nothing can listen on port " + port, e);
        }
    }

    private NetServer server() {
        return vertx.createNetServer(new NetServerOptions().setTcpNoDelay(true)).connectHandler(this::forward);
    }

    private void forward(NetSocket caller) {
        caller.pause();
        turn = (turn + 1) % instances.size();
        connect(turn, instances.size())
                .onSuccess(instance -> join(caller, instance))
                .onFailure(none -> caller.close());
    }

    private Future<NetSocket> connect(int candidate, int left) {
        if (left == 0) {
            return Future.failedFuture(new ConnectException("No instance accepts connections"));
        }
        return client.connect(instances.get(candidate), LOOPBACK)
                .recover(refused -> connect((candidate + 1) % instances.size(), left - 1));
    }

    private static void join(NetSocket caller, NetSocket instance) {
        caller.exceptionHandler(broken -> instance.close());
        instance.exceptionHandler(broken -> caller.close());
        caller.pipeTo(instance);
        instance.pipeTo(caller);
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
